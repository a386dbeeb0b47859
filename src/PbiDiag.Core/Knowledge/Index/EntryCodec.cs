using PbiDiag.Results;

namespace PbiDiag.Knowledge.Index;

/// <summary>How an entry lies in the index: head first, then the body. The two directions stand side by side so that they cannot drift apart.</summary>
internal static class EntryCodec
{
    public static void WriteHead(IndexWriter to, EntryHead head)
    {
        to.Text(head.Code);
        to.Text(head.Title);
        to.Byte((byte)head.Family);
        to.Byte((byte)head.Kind);
        to.Byte((byte)head.Category);
        to.Byte((byte)head.Severity);
        to.Byte((byte)head.Retry);
        to.Byte((byte)head.Actor);
        to.Byte((byte)head.Unattended);
        to.Byte((byte)head.Status);
        to.Bool(head.Envelope);
        to.Text(head.States);
    }

    public static EntryHead ReadHead(ref IndexReader from) => new(
        from.Text(),
        from.Text(),
        (Family)from.Byte(),
        (EntryKind)from.Byte(),
        (Category)from.Byte(),
        (Severity)from.Byte(),
        (Retry)from.Byte(),
        (Actor)from.Byte(),
        (Unattended)from.Byte(),
        (EntryStatus)from.Byte(),
        from.Bool(),
        from.Text());

    public static void WriteBody(IndexWriter to, EntryBody body)
    {
        to.Text(body.Name);
        to.Texts(body.Aliases);
        to.Texts(body.Related);
        to.Each(body.Contrasts, contrast =>
        {
            to.Text(contrast.Code);
            to.Text(contrast.How);
        });
        to.Texts(body.Sentences);
        to.Texts(body.Sources);
        to.Text(body.Checked);
        to.Text(body.Means);
        to.Each(body.Causes, cause =>
        {
            to.Text(cause.Id);
            to.Byte((byte)cause.Likelihood);
            to.Text(cause.Check ?? "");
            to.Text(cause.Text);
        });
        to.Each(body.Fixes, fix =>
        {
            to.Text(fix.Where);
            to.Text(fix.Text);
            to.Texts(fix.Mends);
        });
        to.Text(body.TellApart);
        to.Each(body.Questions, question =>
        {
            to.Text(question.Asked);
            to.Text(question.Answer);
        });
        to.Text(body.Example);
    }

    public static EntryBody ReadBody(ref IndexReader from)
    {
        var name = from.Text();
        var aliases = from.Texts();
        var related = from.Texts();
        var contrasts = new Contrast[from.Number()];
        for (var i = 0; i < contrasts.Length; i++)
            contrasts[i] = new Contrast(from.Text(), from.Text());
        var sentences = from.Texts();
        var sources = from.Texts();
        var checkedOn = from.Text();
        var means = from.Text();
        var causes = new Cause[from.Number()];
        for (var i = 0; i < causes.Length; i++)
            causes[i] = new Cause(from.Text(), (Likelihood)from.Byte(), from.Text() is { Length: > 0 } check ? check : null, from.Text());
        var fixes = new FixStep[from.Number()];
        for (var i = 0; i < fixes.Length; i++)
            fixes[i] = new FixStep(from.Text(), from.Text(), from.Texts());
        var tellApart = from.Text();
        var questions = new Question[from.Number()];
        for (var i = 0; i < questions.Length; i++)
            questions[i] = new Question(from.Text(), from.Text());
        return new EntryBody(name, aliases, related, contrasts, sentences, sources, checkedOn, means, causes, fixes, tellApart, questions, from.Text());
    }
}
