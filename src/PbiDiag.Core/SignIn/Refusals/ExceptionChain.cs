namespace PbiDiag.SignIn.Refusals;

/// <summary>A failed sign-in arrives in wrappers, some of them without a word of their own.</summary>
internal static class ExceptionChain
{
    /// <summary>The exception and all below it, outermost first; of a group each member.</summary>
    public static IEnumerable<Exception> Walk(Exception problem)
    {
        yield return problem;
        IEnumerable<Exception> below = problem is AggregateException group
            ? group.InnerExceptions
            : problem.InnerException is { } inner ? [inner] : [];
        foreach (var exception in below.SelectMany(Walk))
            yield return exception;
    }
}
