using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks;

/// <summary>One question to the tenant, or to the text and the machine at hand: which facts it needs, and what it makes of them.</summary>
public abstract class Check
{
    /// <summary>As the causes of the catalogue name it.</summary>
    public abstract string Id { get; }

    public abstract string Question { get; }

    public abstract IReadOnlyList<FactKind> Needs { get; }

    /// <summary>What it needs of these in this very case: what is at hand can make a fact worth no request.</summary>
    public virtual IEnumerable<FactKind> NeedsFor(CaseFacts facts) => Needs;

    /// <summary>What it can find wrong, what it looks for first in front.</summary>
    internal abstract IReadOnlyList<Trouble> Finds { get; }

    /// <summary>What kind of thing it looks at when somebody asks about that thing and not about a failure.</summary>
    public virtual CaseSubject Subject => CaseSubject.None;

    /// <summary>It is asked of a failure that nobody can name.</summary>
    public virtual bool IsOfTheUnnamed => false;

    /// <summary>What it looks for can have come of such a failure, and outlive it.</summary>
    public virtual bool Outlives(CaseFacts facts) => false;

    /// <summary>It looks at how things stand now, so that what it proves is not over.</summary>
    public virtual bool IsOfNow => false;

    /// <summary>A pure function of the facts. A fact that was not read is no reason for an answer.</summary>
    public abstract CheckAnswer Judge(CaseFacts facts);

    public override string ToString() => Id;
}
