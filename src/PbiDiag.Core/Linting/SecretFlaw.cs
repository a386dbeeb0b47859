namespace PbiDiag.Linting;

/// <summary>Something that a secret should not look like. Holds no part of it.</summary>
/// <param name="Rule">A stable name.</param>
/// <param name="Message">What is odd.</param>
/// <param name="Fix">What to do.</param>
/// <param name="IsCertain">Whether no secret that works can look so.</param>
public sealed record SecretFlaw(string Rule, string Message, string Fix, bool IsCertain);
