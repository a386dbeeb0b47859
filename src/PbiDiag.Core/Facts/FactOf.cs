using PbiDiag.Failures;

namespace PbiDiag.Facts;

public static class FactOf
{
    public static Fact<T> Answer<T>(T? value) => new() { Value = value };

    public static Fact<T> Unknown<T>(string reason, string? permission) => new() { Reason = reason, Permission = permission };

    /// <summary>Which thing is meant is known, and nothing else of it yet.</summary>
    public static Fact<T> Unknown<T>(T which) => new() { Value = which, Reason = "It was not asked." };

    public static Fact<T> NotAsked<T>() => Unknown<T>("It was not asked.", null);

    /// <summary>The same fact read otherwise; what is not known stays so for the same reason.</summary>
    public static Fact<TOther> Select<T, TOther>(this Fact<T> fact, Func<T?, TOther?> read) =>
        fact.IsKnown ? Answer(read(fact.Value)) : new() { Reason = fact.Reason, Permission = fact.Permission, Failure = fact.Failure };

    /// <param name="failure">What the service answered.</param>
    /// <param name="permission">What it takes to be answered; it is named only where the service refused.</param>
    public static Fact<T> Failed<T>(Failure failure, string? permission = null) =>
        new() { Reason = failure.Message, Failure = failure, Permission = IsRefusal(failure) ? permission : null };

    // Power BI refuses an app with 401 where others say 403.
    private static bool IsRefusal(Failure failure) => failure is ApiFailure { Status: 401 or 403 };
}
