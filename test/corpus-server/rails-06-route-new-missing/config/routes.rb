Rails.application.routes.draw do
  root "matches#index"

  resources :matches, only: [:index, :show]
end
