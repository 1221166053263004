const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * Calls `stop` at the first SIGTERM or SIGINT; a second one ends the process as it would without us.
 * @returns a function that forgets about it
 */
export function onStopSignal(stop: (signal: NodeJS.Signals) => void): () => void {
  const listener = (signal: NodeJS.Signals): void => {
    forget();
    stop(signal);
  };
  const forget = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, listener);
  };
  for (const signal of SIGNALS) process.on(signal, listener);
  return forget;
}
