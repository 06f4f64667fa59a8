export { authorize } from './authorize';
