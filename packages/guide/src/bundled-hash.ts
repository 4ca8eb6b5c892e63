/** SHA-256 of the bundled guide as JSON. Written by generate.js. */
export const bundledHash = '2869b92752dc670b46a973e12e8425665e9d69b393e5d77b11ed4ca03c27e22a'
