"""The castle of the tests: two pieces, and three places to lay them in."""

CASTLE = """
    - put: castle
      pieces:
        - {picture: castle-roof, text: A red roof, id: roof}
        - {picture: castle-king, text: The capybara king, id: king}
      places:
        - {at: keep, text: The keep}
        - {at: gate, text: The gate}
        - {at: hill, text: The hill}
"""
