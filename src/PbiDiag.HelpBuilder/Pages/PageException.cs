namespace PbiDiag.HelpBuilder.Pages;

/// <summary>A page that does not have the shape of a page. Printed in the form that a build shows as an error at file and line.</summary>
internal sealed class PageException(string path, int line, string expected) : Exception(expected)
{
    public override string ToString() => $"{path}({line}): error PBH001: {Message}";
}
