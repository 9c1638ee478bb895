/**
 * Lets everything else that is due be done first, such as a frame or a key: between stretches of long work. A timer
 * would wait four milliseconds each time.
 */
export function rest(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise(rested => {
    port1.onmessage = () => {
      port1.close()
      rested()
    }
    port2.postMessage(null)
  })
}
