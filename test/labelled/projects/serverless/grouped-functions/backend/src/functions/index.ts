export { default as hello } from './hello';
export { default as goodbye } from './goodbye';
export * from './queue';
