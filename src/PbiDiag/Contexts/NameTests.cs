using System.Management.Automation;
using PbiDiag.Commands.Contexts;

namespace PbiDiag.Contexts;

/// <summary>Names as PowerShell users write them.</summary>
internal static class NameTests
{
    public static IReadOnlyList<NameTest> Of(IEnumerable<string> names) =>
    [
        .. names.Select(name => new NameTest(name, !WildcardPattern.ContainsWildcardCharacters(name), new WildcardPattern(name, WildcardOptions.IgnoreCase).IsMatch)),
    ];
}
