namespace PbiDiag.Results;

/// <summary>What was refreshed.</summary>
public enum RefreshItemKind
{
    SemanticModel,
    Dataflow,
}
