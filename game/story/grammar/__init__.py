"""What an author writes: episodes, signs, contacts, questionnaires."""
