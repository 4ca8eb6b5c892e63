/** SHA-256 of the bundled guide as JSON. Written by generate.js. */
export const bundledHash = '399f8e8337c419bb1137ba0ba3b599090b2cda98d97dd6c47aecfa00adcc6ded'
