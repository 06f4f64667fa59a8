import { handlerPath } from '@libs/handlerResolver';

export const sockets = {
  connection: {
    handler: `${handlerPath(__dirname)}/connection.handler`,
    events: [{ websocket: { route: '$connect' } }, { websocket: { route: '$disconnect' } }, { websocket: '$default' }],
  },
};
