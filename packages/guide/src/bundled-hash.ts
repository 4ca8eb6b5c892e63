/** SHA-256 of the bundled guide as JSON. Written by generate.js. */
export const bundledHash = 'c14701e2f0c3ce4210ce99559444cd3ef286ec7bc3b1c82c9b3a1f7bbbad9e16'
