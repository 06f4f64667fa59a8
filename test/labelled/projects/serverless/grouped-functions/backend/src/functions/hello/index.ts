import { handlerPath } from '@libs/handlerResolver';
import { Function } from '@libs/serverless-types';

export default {
  handler: `${handlerPath(__dirname)}/handler.main`,
  events: [{ httpApi: { method: 'get', path: '/hello' } }],
  layers: [{ Ref: 'MyLayerLambdaLayer' }],
} as Function;
