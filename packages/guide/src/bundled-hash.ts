/** SHA-256 of the bundled guide as JSON. Written by generate.js. */
export const bundledHash = 'e0eeca30a80348e5c161c317c3ed4684fbdd732c0a4d1b055951d33a8c37753f'
