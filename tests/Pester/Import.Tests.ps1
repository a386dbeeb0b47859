BeforeAll {
    . $PSScriptRoot/Staged.ps1
    Import-Module $module -Force
}

AfterAll { Remove-Module PbiDiag -ErrorAction Ignore }

Describe 'The staged module' {
    It 'has a manifest that PowerShell accepts' {
        (Test-ModuleManifest $manifest -ErrorAction Stop).Name | Should -Be 'PbiDiag'
    }

    It 'exports what its manifest says' {
        $said = (Import-PowerShellDataFile $manifest).CmdletsToExport | Sort-Object
        (Get-Command -Module PbiDiag).Name | Sort-Object | Should -Be $said
    }

    It 'exports nothing but cmdlets' {
        (Get-Command -Module PbiDiag).CommandType | Sort-Object -Unique | Should -Be 'Cmdlet'
        (Get-Module PbiDiag).ExportedVariables.Count | Should -Be 0
    }

    It 'keeps all cmdlets when it is imported again and again with -Force' {
        $before = (Get-Command -Module PbiDiag).Name

        Import-Module $module -Force
        Import-Module $module -Force

        (Get-Command -Module PbiDiag).Name | Should -Be $before
        (Get-PbiErrorInfo AADSTS70002).Code | Should -Be 'AADSTS70002'
    }

    It 'goes when it is removed and comes back when it is imported' {
        Remove-Module PbiDiag
        Get-Command Get-PbiErrorInfo -ErrorAction Ignore | Should -BeNullOrEmpty

        Import-Module $module
        (Get-PbiErrorInfo AADSTS70002).Code | Should -Be 'AADSTS70002'
    }

    It 'leaves nothing behind in the list of modules when it is removed' {
        Remove-Module PbiDiag
        Get-Module | Where-Object Path -Like "$module*" | Should -BeNullOrEmpty
        Import-Module $module
    }

    It 'also goes where -WhatIf is the preference of the session' {
        $left = & $pwsh -NoProfile -Command "Import-Module '$module'; `$WhatIfPreference = `$true; Remove-Module PbiDiag -WhatIf:`$false
            `$WhatIfPreference = `$false; Import-Module '$module'; (Get-Command -Module PbiDiag).Count"
        $left | Should -BeGreaterThan 0
    }

    It 'works in every runspace of a parallel loop' -Skip:($PSVersionTable.PSEdition -ne 'Core') {
        $codes = 1..4 | ForEach-Object -Parallel { Import-Module $using:module; (Get-PbiErrorInfo AADSTS70002).Code }
        $codes | Should -Be (, 'AADSTS70002' * 4)
    }

    It 'refuses PowerShell <version> in one sentence' -ForEach @(
        @{ version = '7.0.13' }, @{ version = '7.3.12' }, @{ version = '6.2.7' }
    ) {
        # The table itself is constant: the script is the staged one but for the name of the table.
        $script = (Get-Content "$folder/PbiDiag.psm1" -Raw).Replace('$PSVersionTable', '$table')
        $table = @{ PSEdition = 'Core'; PSVersion = [semver]$version }

        { & ([scriptblock]::Create($script)) } | Should -Throw "*7.4 or later*5.1*$version*"
    }
}
