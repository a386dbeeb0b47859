using PbiDiag.Recognition.Redaction;

namespace PbiDiag.SignIn.Answers;

/// <summary>A text from a service as it may be shown.</summary>
internal static class SafeText
{
    public const string Hidden = "***";

    public static string Of(string text) => Redactor.Redact(ContentMarks.Hide(text));
}
