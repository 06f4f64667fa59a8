import type { AWS } from '@serverless/typescript';

import * as functions from '@functions/index';
import { sockets } from '@functions/websocket';

const serverlessConfiguration: AWS = {
  service: '${file(../config.json):prefix}-backend',
  frameworkVersion: '3',
  plugins: ['serverless-esbuild'],
  provider: {
    name: 'aws',
    runtime: 'nodejs22.x',
    stage: '${opt:stage}',
    region: '${opt:region, "${self:custom.defaultRegion}"}' as AWS['provider']['region'],
    environment: { PREFIX: '${file(../config.json):prefix}', SECRET: '${env:SECRET}' },
  },
  functions: { ...functions, ...sockets },
  layers: { MyLayer: { path: 'layer' } },
  custom: { defaultRegion: 'eu-west-1' },
};

module.exports = serverlessConfiguration;
