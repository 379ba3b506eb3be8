import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const HOLD_MS = 1000;

/** A button that acts when it was held for a second, by finger or key: what must not happen by a touch in passing. */
export function HoldButton({ onHeld, children }: { onHeld: () => void; children: ComponentChildren }) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [holding, setHolding] = useState(false);
  const release = () => {
    clearTimeout(timer.current);
    setHolding(false);
  };
  const press = () => {
    clearTimeout(timer.current);
    setHolding(true);
    timer.current = setTimeout(() => {
      release();
      onHeld();
    }, HOLD_MS);
  };
  const isKey = (key: string) => key === 'Enter' || key === ' ';
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <button
      type="button"
      class={holding ? 'hold holding' : 'hold'}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      // A long touch would open the phone's own menu.
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!isKey(event.key)) return;
        event.preventDefault();
        if (!event.repeat) press();
      }}
      onKeyUp={(event) => isKey(event.key) && release()}
      onBlur={release}
    >
      {children}
    </button>
  );
}
