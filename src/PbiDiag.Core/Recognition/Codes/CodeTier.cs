namespace PbiDiag.Recognition.Codes;

/// <summary>How much a code says, the least first. The highest tier in a text gives the answer; within a tier the outermost does.</summary>
internal enum CodeTier
{
    /// <summary>Says only that something failed: result codes of base classes, errors of a transport provider. Listed, never the answer.</summary>
    Detail,

    /// <summary>The type of an exception that the catalogue explains.</summary>
    TypeName,

    /// <summary>An HTTP status.</summary>
    Http,

    /// <summary>An SQLSTATE.</summary>
    State,

    /// <summary>The number of a mashup error, which stands beside its reason.</summary>
    Mashup,

    /// <summary>An OAuth error: the class of an Entra error.</summary>
    OAuth,

    /// <summary>A name that many services use for many causes, such as Unauthorized.</summary>
    CommonName,

    /// <summary>The number of an activity's failure, which wraps what the activity says.</summary>
    ActivityNumber,

    /// <summary>A code of its own.</summary>
    Specific,
}
