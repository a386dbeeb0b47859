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
        var head = Head(front, lines);
        if (Path.GetFileNameWithoutExtension(path) != FileNameOf(head.Code))
            throw lines.Wrong($"code '{head.Code}' belongs into a file of its name, '{FileNameOf(head.Code)}.md'");
        if (Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) != Vocabulary.Spell(head.Family))
            throw lines.Wrong($"family '{Vocabulary.Spell(head.Family)}' belongs into the folder of its name");
        lines.SkipBlank();
        lines.Expect($"# {head.Code}");
        var body = Body(front, lines);
        return new EntryFile(path, head, body);
    }

    /// <summary>The name of a code's file: what a file system forbids is written as an underscore.</summary>
    public static string FileNameOf(string code) => string.Concat(code.Select(c => c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or ' ' ? '_' : c));

    private static EntryHead Head(FrontMatter front, EntryLines at) => new(
        front.Scalar("code"),
        front.Scalar("title"),
        Vocabulary.Parse<Family>(front.Scalar("family"), at, "family"),
        Vocabulary.Parse<EntryKind>(front.Scalar("kind", "error"), at, "kind"),
        Vocabulary.Parse<Category>(front.Scalar("category"), at, "category"),
        Vocabulary.Parse<Severity>(front.Scalar("severity"), at, "severity"),
        Vocabulary.Parse<Retry>(front.Scalar("retry"), at, "retry"),
        Vocabulary.Parse<Actor>(front.Scalar("actor"), at, "actor"),
        Vocabulary.Parse<Unattended>(front.Scalar("unattended"), at, "unattended"),
        Vocabulary.Parse<EntryStatus>(front.Scalar("status"), at, "status"),
        front.Scalar("envelope", "no") switch
        {
            "yes" => true,
            "no" => false,
            var other => throw at.Wrong($"envelope is '{other}'; expected yes or no"),
        });

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
            [.. front.List("contrast").Select(item => ContrastOf(item, lines))],
            front.List("sentences"),
            front.List("sources"),
            front.Scalar("checked"),
            means, causes, fixes, tellApart, questions, example);
    }

    private static Contrast ContrastOf(string item, EntryLines at)
    {
        var colon = item.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 ? new Contrast(item[..colon], item[(colon + 2)..].Trim()) : throw at.Wrong($"a contrast reads 'CODE: how to tell it apart', found '{item}'");
    }
}
