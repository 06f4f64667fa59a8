module.exports.handler = async () => "ok";
