/** Top-level members of a C# file, by role. */
export const csharpOutlineQuery = `
  (compilation_unit (using_directive) @using)
  (compilation_unit (global_attribute) @attribute)
  (compilation_unit (file_scoped_namespace_declaration) @namespace)
  (compilation_unit (namespace_declaration) @block)
  (compilation_unit [(class_declaration) (record_declaration) (interface_declaration)] @class)
  (compilation_unit (global_statement) @statement)
`;
