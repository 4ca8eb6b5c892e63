import { type Look, lookable, type Told } from './messages.ts'

/* `<stackmark-calculator>` for pages of others: a frame that is as high as its content. Served as one script. */

const origin = new URL((document.currentScript as HTMLScriptElement | null)?.src ?? location.href).origin

class StackmarkCalculator extends HTMLElement {
  static readonly observedAttributes = ['type', 'theme', 'options']
  private readonly frame = document.createElement('iframe')

  constructor() {
    super()
    const { frame } = this
    frame.title = 'What would it take?'
    frame.style.cssText = 'display:block;width:100%;height:640px;border:0;color-scheme:auto'
    this.attachShadow({ mode: 'open' }).append(frame)
  }

  connectedCallback(): void {
    addEventListener('message', this.hear)
    this.open()
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.hear)
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.open()
  }

  private open(): void {
    const address = new URL('/embed/calculator', origin)
    for (const name of StackmarkCalculator.observedAttributes) {
      const value = this.getAttribute(name)
      if (value !== null) address.searchParams.set(name, value)
    }
    if (this.frame.src !== address.href) this.frame.src = address.href
  }

  private sayLook(): void {
    const style = getComputedStyle(this)
    const values = Object.fromEntries(
      Object.keys(lookable).flatMap((name) => {
        const value = style.getPropertyValue(name).trim()
        return value === '' ? [] : [[name, value]]
      }),
    )
    const look: Look = { stackmark: 'look', values }
    this.frame.contentWindow?.postMessage(look, origin)
  }

  private readonly hear = ({ source, origin: from, data }: MessageEvent<Told>): void => {
    if (source !== this.frame.contentWindow || from !== origin) return
    if (data.stackmark === 'ready') this.sayLook()
    else if (data.stackmark === 'height') this.frame.style.height = `${data.height}px`
    else this.dispatchEvent(new CustomEvent(`stackmark-${data.stackmark}`, { detail: data, bubbles: true }))
  }
}

customElements.define('stackmark-calculator', StackmarkCalculator)
