export default { transform: { "^.+\\.ts?$": "esbuild-jest" }, clearMocks: true };
