import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * A button that acts when it was held for so long, by finger or key: what must not happen by a touch in passing. Letting go before
 * is taking it back. The style sheet knows the same times, and fills a bar meanwhile.
 */
export function HoldButton({
  seconds = 1,
  onHeld,
  children,
}: {
  seconds?: 1 | 2;
  onHeld: () => void;
  children: ComponentChildren;
}) {
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
    }, seconds * 1000);
  };
  const isKey = (key: string) => key === 'Enter' || key === ' ';
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <button
      type="button"
      class={holding ? 'hold holding' : 'hold'}
      data-seconds={seconds}
      onPointerDown={(event) => event.button === 0 && press()}
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
      onKeyUp={(event) => {
        if (!isKey(event.key)) return;
        event.preventDefault();
        release();
      }}
      // Screen readers and switches cannot hold: they send a click of their own, which nobody makes in passing.
      onClick={(event) => event.detail === 0 && onHeld()}
      onBlur={release}
    >
      {children}
    </button>
  );
}
