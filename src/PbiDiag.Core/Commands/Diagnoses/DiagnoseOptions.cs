using PbiDiag.Diagnosing;

namespace PbiDiag.Commands.Diagnoses;

public sealed record DiagnoseOptions
{
    public IReadOnlyList<DiagnoseRequest> Requests { get; init; } = [];

    /// <summary>Go by the knowledge and the text alone.</summary>
    public bool Offline { get; init; }

    public Depth Depth { get; init; } = Depth.Standard;

    /// <summary>Put failures with one cause together.</summary>
    public bool Group { get; init; }

    /// <summary>Write a text to read in place of objects.</summary>
    public bool AsReport { get; init; }

    public string? VaultName { get; init; }

    /// <summary>Try hosts of sources from this machine.</summary>
    public bool Network { get; init; }
}
