"""What a teacher finds from the title: a lesson, its results, pages to print, sticks, adults, help."""
