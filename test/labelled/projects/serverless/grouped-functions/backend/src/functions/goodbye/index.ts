import { handlerPath } from '@libs/handlerResolver';
import { AWS } from '@serverless/typescript';

export default <AWS['functions'][string]>{
  handler: handlerPath(__dirname) + '/handler.main',
  events: [{ http: { method: 'delete', path: 'goodbye', cors: true } }],
};
