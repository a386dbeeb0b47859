BeforeDiscovery {
    . "$PSScriptRoot/Staged.ps1"
    . "$PSScriptRoot/Tenant.ps1"
    $tenantHost = Find-TenantHost
}

Describe 'Completion of names' -Skip:(-not $tenantHost) {
    BeforeAll {
        . "$PSScriptRoot/Staged.ps1"
        . "$PSScriptRoot/Tenant.ps1"
        Import-Module $module -Force
        $contoso = Start-Tenant contoso
        Connect-Tenant $contoso

        function Get-Offer([string]$Line) { (TabExpansion2 $Line).CompletionMatches }
        function Get-RequestCount { $contoso.Process.StandardInput.WriteLine('count'); [int]$contoso.Process.StandardOutput.ReadLine() }
    }

    AfterAll {
        Stop-Tenant $contoso
        Disconnect-PbiDiag -All -ErrorAction Ignore
        Remove-Module PbiDiag -ErrorAction Ignore
    }

    It 'offers nothing of the tenant before anything was seen, and asks nobody' {
        $before = Get-RequestCount

        (Get-Offer 'Get-PbiRefreshHistory -Workspace S').CompletionText | Should -Not -Contain 'Sales'
        Get-RequestCount | Should -Be $before
    }

    It 'offers what rows have shown, and asks nobody' {
        $null = Get-PbiRefreshHistory -Latest
        $null = Get-PbiDataSource -Workspace Sales
        $null = Get-PbiGateway
        $before = Get-RequestCount

        (Get-Offer 'Get-PbiRefreshHistory -Workspace S').CompletionText | Should -Be 'Sales', 'Sandbox', "'Supply Chain'", "'Customer Service'", 'Operations', 'Research'
        (Get-Offer 'Invoke-PbiRefresh -Dataset Or').CompletionText | Should -Contain 'Orders'
        (Get-Offer 'Get-PbiGateway GW').CompletionText | Should -Be 'GW-Chicago', 'GW-Munich'
        (Get-Offer 'Test-PbiDataSourceCredential -Connection sql01').CompletionText | Should -Be "'sql01 Sales'"
        Get-RequestCount | Should -Be $before
    }

    It 'offers models of the workspace on the line, and says where each is' {
        $offers = Get-Offer 'Get-PbiRefreshHistory -Workspace Sales -Dataset '

        $offers.ListItemText | Sort-Object | Should -Be 'Leads', 'Orders', 'Pipeline', 'Prices', 'Regions'
        ($offers | Where-Object ListItemText -EQ 'Orders').ToolTip | Should -Be 'Orders in Sales'
    }

    It 'offers names as they can be run' {
        $offer = (Get-Offer 'Get-PbiRefreshHistory -Latest -Dataset Cash').CompletionText

        (Invoke-Expression "Get-PbiRefreshHistory -Latest -Dataset $offer").Dataset | Should -Be 'Cash flow'
    }

    It 'offers the clouds with their sign-in addresses, and the sign-ins with who they are' {
        ((Get-Offer 'Connect-PbiDiag -Environment us') | Where-Object ListItemText -EQ 'UsGovHigh').ToolTip | Should -Be 'login.microsoftonline.us'
        (Get-Offer 'Get-PbiGateway -Context D').ToolTip | Should -Match "in $($contoso.tenantId)"
    }

    It 'keeps what one runspace has seen from another' {
        $other = [powershell]::Create()
        try {
            $null = $other.AddScript("Import-Module '$module'; (TabExpansion2 'Get-PbiGateway GW').CompletionMatches.CompletionText")
            $other.Invoke() | Should -Not -Contain 'GW-Munich'
        }
        finally { $other.Dispose() }
    }

    It 'forgets the names with the last sign-in' {
        Disconnect-PbiDiag -All

        (Get-Offer 'Get-PbiRefreshHistory -Workspace S').CompletionText | Should -Not -Contain 'Sales'
    }
}
