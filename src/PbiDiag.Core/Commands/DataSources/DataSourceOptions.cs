namespace PbiDiag.Commands.DataSources;

/// <summary>What a user can say to Get-PbiDataSource.</summary>
public sealed record DataSourceOptions
{
    public IReadOnlyList<TestTarget> Targets { get; init; } = [];

    /// <summary>One row a source or connection, with all the models that share it.</summary>
    public bool Shared { get; init; }

    /// <summary>Ask of each source who may use it.</summary>
    public bool IncludeUsers { get; init; }
}
