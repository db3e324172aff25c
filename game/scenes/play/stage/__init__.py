"""What is seen behind the phone: places, people, animals and what lives there, days, shots and rest."""
