using System.Text;
using PbiDiag.Knowledge;

namespace PbiDiag.CatalogueBuilder;

/// <summary>Writes an entry in its one form: lines of at most 120 characters, sections and fields in order. What is written is read back the same.</summary>
internal static class EntryFormatter
{
    private const int Width = 120;

    public static string Format(EntryFile entry)
    {
        var to = new StringBuilder();
        FrontMatter(to, entry);
        to.Append('\n').Append("# ").Append(entry.Head.Code).Append("\n\n");
        Section(to, "Means", entry.Body.Means);
        to.Append("## Causes\n\n");
        foreach (var cause in entry.Body.Causes)
            Item(to, "- ", $"`{cause.Id}` ({Vocabulary.Spell(cause.Likelihood)}, {(cause.Check is { } id ? $"check `{id}`" : "advice")}): {cause.Text}");
        to.Append('\n').Append("## Fix\n\n");
        for (var i = 0; i < entry.Body.Fixes.Count; i++)
            Item(to, $"{i + 1}. ", Step(entry.Body.Fixes[i]));
        if (entry.Body.TellApart.Length > 0)
            Section(to.Append('\n'), "Tell apart", entry.Body.TellApart, last: true);
        if (entry.Body.Questions.Count > 0)
            to.Append('\n').Append("## Questions\n");
        foreach (var question in entry.Body.Questions)
        {
            to.Append("\n### ").Append(question.Asked).Append("\n\n");
            Paragraphs(to, question.Answer);
        }
        if (entry.Body.Example.Length > 0)
            to.Append("\n## Example\n\n```text\n").Append(entry.Body.Example).Append("\n```\n");
        return to.ToString();
    }

    private static void FrontMatter(StringBuilder to, EntryFile entry)
    {
        var (head, body) = (entry.Head, entry.Body);
        to.Append("---\n");
        Scalar(to, "code", head.Code);
        if (head.Kind != Results.EntryKind.Error)
            Scalar(to, "kind", Vocabulary.Spell(head.Kind));
        if (body.Name.Length > 0)
            Scalar(to, "name", body.Name);
        List(to, "aliases", body.Aliases);
        Scalar(to, "family", Vocabulary.Spell(head.Family));
        Scalar(to, "title", head.Title);
        Scalar(to, "category", Vocabulary.Spell(head.Category));
        Scalar(to, "severity", Vocabulary.Spell(head.Severity));
        Scalar(to, "retry", Vocabulary.Spell(head.Retry));
        Scalar(to, "actor", Vocabulary.Spell(head.Actor));
        Scalar(to, "unattended", Vocabulary.Spell(head.Unattended));
        if (head.Envelope)
            Scalar(to, "envelope", "yes");
        if (head.States.Length > 0)
            Scalar(to, "states", head.States);
        List(to, "related", body.Related);
        List(to, "contrast", [.. body.Contrasts.Select(contrast => $"{contrast.Code}: {contrast.How}")]);
        List(to, "sentences", body.Sentences);
        Scalar(to, "status", Vocabulary.Spell(head.Status));
        List(to, "sources", body.Sources);
        Scalar(to, "checked", body.Checked);
        to.Append("---\n");
    }

    private static void Scalar(StringBuilder to, string field, string value) => to.Append(field).Append(": ").Append(value).Append('\n');

    private static void List(StringBuilder to, string field, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
            return;
        to.Append(field).Append(":\n");
        foreach (var item in items)
            to.Append("  - ").Append(item).Append('\n');
    }

    private static string Step(FixStep step) =>
        $"**{step.Where}**: {step.Text} (mends {(step.Mends.Count == 0 ? "all" : string.Join(", ", step.Mends.Select(id => $"`{id}`")))})";

    private static void Section(StringBuilder to, string heading, string prose, bool last = false)
    {
        to.Append("## ").Append(heading).Append("\n\n");
        Paragraphs(to, prose);
        if (!last)
            to.Append('\n');
    }

    private static void Paragraphs(StringBuilder to, string prose)
    {
        var paragraphs = prose.Split("\n\n");
        for (var i = 0; i < paragraphs.Length; i++)
        {
            if (i > 0)
                to.Append('\n');
            Wrap(to, "", "", paragraphs[i]);
        }
    }

    private static void Item(StringBuilder to, string mark, string text) => Wrap(to, mark, new string(' ', mark.Length), text);

    private static void Wrap(StringBuilder to, string first, string rest, string text)
    {
        var line = new StringBuilder(first);
        var empty = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // A line must not begin with what Markdown reads as a list or a heading.
            if (!empty && line.Length + 1 + word.Length > Width && !StartsBlock(word))
            {
                to.Append(line).Append('\n');
                line.Clear().Append(rest);
                empty = true;
            }
            if (!empty)
                line.Append(' ');
            line.Append(word);
            empty = false;
        }
        to.Append(line).Append('\n');
    }

    private static bool StartsBlock(string word) =>
        word[0] is '#' or '>' || word is "-" or "+" or "*" || (word[^1] is '.' or ')' && word[..^1].All(char.IsAsciiDigit));
}
