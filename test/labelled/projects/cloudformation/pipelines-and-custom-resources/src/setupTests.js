global.handler = async (event, context) => ({ event, context });
