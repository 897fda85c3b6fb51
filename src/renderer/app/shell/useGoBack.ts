import { useEffect } from 'react';
import { useNavigate } from 'react-router';

/**
 * Alt+← and Alt+→ go through the places one has been, as in a browser. Not while a dialog or drawer is open: what was
 * typed there would be gone.
 */
export function useGoBack(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.shiftKey || event.defaultPrevented) return;
      const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
      if (step === 0 || somethingIsOpen()) return;
      event.preventDefault();
      navigate(step);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [navigate]);
}

const somethingIsOpen = () =>
  [...document.querySelectorAll('[role="dialog"]')].some((dialog) => dialog.checkVisibility());
