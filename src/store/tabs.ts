const CHANNEL = 'parasol';
/** A channel hears its own page's other channels too. */
let announced = false;

/** Tells the other tabs that everything is being removed. */
export function announceRemoval() {
  if (typeof BroadcastChannel === 'undefined') return;
  announced = true;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('removed');
  channel.close();
}

/** Calls back when another tab removes everything. Returns the function that stops listening. */
export function onRemoval(react: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {};
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => data === 'removed' && !announced && react();
  return () => channel.close();
}
