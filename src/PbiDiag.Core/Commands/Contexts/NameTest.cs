namespace PbiDiag.Commands.Contexts;

/// <summary>A name as a user asks for it, with the shell's own wildcards.</summary>
/// <param name="Text">As written.</param>
/// <param name="IsExact">Whether it holds no wildcard: then nothing found is worth an error.</param>
/// <param name="Fits">Whether a name is meant.</param>
public sealed record NameTest(string Text, bool IsExact, Func<string, bool> Fits)
{
    /// <summary>For a shell without wildcards of its own: * and ?.</summary>
    public static IReadOnlyList<NameTest> Of(IEnumerable<string> names) =>
        [.. names.Select(name => new NameTest(name, !Wildcard.IsOne(name), known => Wildcard.Matches(name, known)))];
}
