namespace PbiDiag.Results;

/// <summary>What was refreshed.</summary>
public enum RefreshItemKind
{
    SemanticModel,
    Dataflow,

    /// <summary>A dataflow that is an item of Fabric.</summary>
    DataflowGen2,
}
