namespace PbiDiag.Tests.Staged;

/// <summary>Names everything that breaks a rule, in full: the usual assertions cut long texts off.</summary>
internal static class Offenders
{
    public static void AssertNone(IEnumerable<string> sentences)
    {
        var found = sentences.Distinct().ToArray();
        if (found.Length > 0)
            Assert.Fail(string.Join(Environment.NewLine, found));
    }
}
