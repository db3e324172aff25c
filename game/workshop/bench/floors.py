"""What the least possible program of its kind costs here: run as processes of their own by the bench."""

FIRST_FRAME = """
import os, sys
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
import pygame
pygame.display.init()
pygame.display.set_mode((int(sys.argv[1]), int(sys.argv[2])), pygame.RESIZABLE)
pygame.display.flip()
print("ready", flush=True)
from game.kiosk.soak.process import memory_mib
print(memory_mib(), flush=True)
"""
"""Import pygame, open a window of the size that is said, show it once; then tell the memory."""

IDLE = """
import os, sys, time
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
import pygame
from game.kiosk.soak.process import cpu_seconds
pygame.display.init()
pygame.display.set_mode((int(sys.argv[2]), int(sys.argv[3])), pygame.RESIZABLE)
pygame.display.flip()
seconds = float(sys.argv[1])
end, before = time.monotonic() + seconds, cpu_seconds()
while time.monotonic() < end:
    pygame.event.get()
    time.sleep(0.05)
print(100 * (cpu_seconds() - before) / seconds, flush=True)
"""
"""Look for events 20 times a second and do nothing; then tell the share of a core that took."""
