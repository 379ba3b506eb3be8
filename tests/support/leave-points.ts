/**
 * Runs in the page. What a finger meets at nine points of the control that leaves: those at which it meets something else, as
 * `left/top in per cent: what is there`. Empty when the whole control can be touched.
 */
export function coveredLeavePoints(): string[] {
  const control = document.getElementById('leave');
  if (!control) return ['there is no way to leave'];
  const { left, top, width, height } = control.getBoundingClientRect();
  if (Math.min(width, height) < 48) return [`the control is only ${Math.round(width)} × ${Math.round(height)}`];
  const covered: string[] = [];
  for (const across of [10, 50, 90]) {
    for (const down of [10, 50, 90]) {
      const found = document.elementFromPoint(left + (width * across) / 100, top + (height * down) / 100);
      if (found !== control)
        covered.push(`${across}/${down}: ${found ? `${found.localName}.${found.className}` : 'outside the screen'}`);
    }
  }
  return covered;
}
