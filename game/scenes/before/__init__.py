"""The screens before a story: title, language, choice of a story and a hero, the note."""
