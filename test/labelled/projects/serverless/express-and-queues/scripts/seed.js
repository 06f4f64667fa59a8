exports.run = async () => "seeded";
