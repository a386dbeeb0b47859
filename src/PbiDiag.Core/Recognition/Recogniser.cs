using PbiDiag.Recognition.Codes;
using PbiDiag.Recognition.Redaction;
using PbiDiag.Recognition.Scanning;
using PbiDiag.Recognition.Text;
using PbiDiag.Results;

namespace PbiDiag.Recognition;

/// <summary>Any text in, what it says out. Never fails; takes time in proportion to the text's length.</summary>
public static class Recogniser
{
    public static ErrorInfo Recognise(string text)
    {
        // Everything is read from the redacted text, so that no field can carry a secret.
        var redacted = Redactor.Redact(text);
        using var clean = CleanText.Of(redacted);
        var found = Scanner.Read(clean.Span);
        var codes = LoneCode.Find(redacted) is { } lone ? [lone] : CodeResolver.Resolve(found);
        return ErrorInfoBuilder.Build(redacted, found, codes, Answer.Of(clean.Span, found, codes));
    }
}
