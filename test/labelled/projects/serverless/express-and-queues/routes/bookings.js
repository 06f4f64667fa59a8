const handler = async (req, res) => res.json({ id: req.params.id });

module.exports = { handler };
