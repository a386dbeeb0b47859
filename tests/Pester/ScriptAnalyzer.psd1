@{
    Rules        = @{
        # The script module and the runners must parse in Windows PowerShell 5.1.
        PSUseCompatibleSyntax = @{ Enable = $true; TargetVersions = @('5.1', '7.0') }
    }
    ExcludeRules = @(
        # Test files set variables in one block and use them in another.
        'PSUseDeclaredVarsMoreThanAssignments'
    )
}
