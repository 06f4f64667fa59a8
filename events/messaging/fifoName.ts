/** The name of a FIFO queue or topic, which must end in `.fifo`. */
export function withFifoSuffix(name: string): string {
  return name.endsWith(".fifo") ? name : `${name}.fifo`;
}
