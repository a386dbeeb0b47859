using PbiDiag.Knowledge;
using PbiDiag.Results;

namespace PbiDiag.CatalogueBuilder;

/// <summary>Reads an entry file. It takes the one shape that the format page describes and nothing else.</summary>
internal static class EntryParser
{
    public static EntryFile Parse(string path, string text)
    {
        var lines = EntryLines.Of(path, text);
        var front = FrontMatter.Parse(lines);
        var head = Head(front);
        if (Path.GetFileNameWithoutExtension(path) != FileNameOf(head.Code))
            throw front.Wrong("code", $"code '{head.Code}' belongs into a file of its name, '{FileNameOf(head.Code)}.md'");
        if (Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) != Vocabulary.Spell(head.Family))
            throw front.Wrong("family", $"family '{Vocabulary.Spell(head.Family)}' belongs into the folder of its name");
        lines.SkipBlank();
        lines.Expect($"# {head.Code}");
        var body = Body(front, lines);
        return new EntryFile(path, head, body);
    }

    /// <summary>The name of a code's file: what a file system forbids is written as an underscore.</summary>
    public static string FileNameOf(string code) => string.Concat(code.Select(c => c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or ' ' ? '_' : c));

    private static EntryHead Head(FrontMatter front) => new(
        front.Scalar("code"),
        front.Scalar("title"),
        front.Word<Family>("family"),
        front.Word<EntryKind>("kind", "error"),
        front.Word<Category>("category"),
        front.Word<Severity>("severity"),
        front.Word<Retry>("retry"),
        front.Word<Actor>("actor"),
        front.Word<Unattended>("unattended"),
        front.Word<EntryStatus>("status"),
        front.Scalar("envelope", "no") switch
        {
            "yes" => true,
            "no" => false,
            var other => throw front.Wrong("envelope", $"envelope is '{other}'; expected yes or no"),
        },
        front.Scalar("states"));

    private static EntryBody Body(FrontMatter front, EntryLines lines)
    {
        var means = BodyParser.Prose(lines, "## Means");
        var causes = BodyParser.Causes(lines);
        var fixes = BodyParser.Fixes(lines);
        var tellApart = BodyParser.OptionalProse(lines, "## Tell apart");
        var questions = BodyParser.Questions(lines);
        var example = BodyParser.Example(lines);
        lines.SkipBlank();
        if (!lines.AtEnd)
        {
            lines.Take();
            throw lines.Wrong("expected the end; the sections are Means, Causes, Fix, Tell apart, Questions, Example, in this order, the last three where needed");
        }
        return new EntryBody(
            front.Scalar("name"),
            front.List("aliases"),
            front.List("related"),
            [.. front.List("contrast").Select(item => ContrastOf(item, front))],
            front.List("sentences"),
            front.List("sources"),
            front.Scalar("checked"),
            means, causes, fixes, tellApart, questions, example);
    }

    private static Contrast ContrastOf(string item, FrontMatter front)
    {
        var colon = item.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 ? new Contrast(item[..colon], item[(colon + 2)..].Trim()) : throw front.Wrong("contrast", $"a contrast reads 'CODE: how to tell it apart', found '{item}'");
    }
}
