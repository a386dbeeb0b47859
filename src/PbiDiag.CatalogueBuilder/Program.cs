using PbiDiag.CatalogueBuilder;

// build <knowledge folder> <index file>   entries → index; every broken rule is a build error
// check <knowledge folder> [family …]     the rules alone, for whoever writes entries
// format <knowledge folder> [family …]    writes each entry in its one form
// codes <knowledge folder>                prints the list of codes that Codes.tsv keeps
try
{
    return args switch
    {
        ["build", var folder, var output] => Commands.Build(folder, output),
        ["check", var folder, .. var families] => Commands.Check(folder, families),
        ["format", var folder, .. var families] => Commands.Format(folder, families),
        ["codes", var folder] => Commands.Codes(folder),
        _ => Commands.Usage(),
    };
}
catch (ShapeException broken)
{
    Console.WriteLine(broken);
    return 1;
}
