using PbiDiag.HelpBuilder;
using PbiDiag.HelpBuilder.Pages;

// build <docs folder> <output folder>   pages and code → <output>/PbiDiag.dll-Help.xml and about_*.help.txt
// new <cmdlet>                          prints the page of a new cmdlet, to be filled
try
{
    return args switch
    {
        ["build", var docs, var output] => Commands.Build(docs, output),
        ["new", var cmdlet] => Commands.New(cmdlet),
        _ => Commands.Usage(),
    };
}
catch (PageException broken)
{
    Console.WriteLine(broken);
    return 1;
}
