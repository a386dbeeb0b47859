namespace PbiDiag.Facts.Accounts;

/// <summary>A model that an account owns, and when it last refreshed well.</summary>
/// <param name="Name">With its workspace.</param>
/// <param name="LastGood">When that run began; null where no good run is known.</param>
/// <param name="IsKnown">False where its runs could not be read.</param>
public sealed record OwnedModel(string Name, DateTimeOffset? LastGood, bool IsKnown);
