/** SHA-256 of the bundled guide as JSON. Written by generate.js. */
export const bundledHash = 'd0f7df350eb382d00bdec931d0ad3dd207a8536a9e6fa5ab76dac87ef51064a7'
